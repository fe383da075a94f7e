import { format } from 'oxfmt';
import type { Arrows } from './real-imports.ts';
import { rooms } from './rooms.js';

/** A room that has rooms inside, and what the pictures outside of it show it as. */
const houses = ['src/server', 'extensions/app/pages'] as const;
type House = (typeof houses)[number];

const all = Object.entries(rooms);
const isIn = (house: House, room: string) => room === house || room.startsWith(`${house}/`);
const houseOf = (room: string) => houses.find((house) => isIn(house, room));
/** The room as it is seen from outside of every house. */
const outside = (room: string) => houseOf(room) ?? room;
const code = (text: string) => `\`${text}\``;

/** The name of a room relative to its house. */
function shortName(room: string, house: House): string {
  const inside = room.slice(house.length + 1).replace('*', 'a view');
  return inside === '' ? (house.split('/').at(-1) ?? house) : inside;
}

function table(title: string, rows: { name: string; subject: string; others: string[] }[]): string {
  const lines = rows.map(({ name, subject, others }) => {
    const list = others.length === 0 ? 'nothing' : others.map(code).join(', ');
    return `| ${code(name)} | ${subject} | ${list} |`;
  });
  return [`| ${title} | subject | may import |`, '| --- | --- | --- |', ...lines].join('\n');
}

function picture(nodes: string[], arrows: readonly (readonly [string, string])[]): string {
  const id = (node: string) => node.replaceAll(/\W+/g, '_');
  const lines = [
    ...nodes.map((node) => `  ${id(node)}["${node}"]`),
    ...arrows.map(([from, to]) => `  ${id(from)} --> ${id(to)}`),
  ];
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

/** Each arrow once, in the order of the table, none from a room to itself. */
function arrowsBetween(
  arrows: Arrows,
  nameOf: (room: string) => string | undefined,
): (readonly [string, string])[] {
  const names = [...new Set(all.map(([room]) => nameOf(room)))];
  const found = new Set<string>();
  for (const [from, targets] of arrows) {
    for (const to of targets) found.add(`${nameOf(from)} ${nameOf(to)}`);
  }
  return names.flatMap((from) =>
    names.flatMap((to) =>
      from !== undefined && to !== undefined && from !== to && found.has(`${from} ${to}`)
        ? [[from, to] as const]
        : [],
    ),
  );
}

function wholeTable(): string {
  const rows = [...new Set(all.map(([room]) => outside(room)))].map((name) => {
    const inside = all.filter(([room]) => outside(room) === name);
    const others = inside.flatMap(([, { mayImport }]) => mayImport.map(outside));
    const subject = rooms[name]?.subject ?? '';
    return { name, subject, others: [...new Set(others)].filter((other) => other !== name) };
  });
  return table('room', rows);
}

function houseTable(house: House): string {
  const rows = all
    .filter(([room]) => isIn(house, room))
    .map(([room, { subject, mayImport }]) => ({
      name: shortName(room, house),
      subject,
      others: mayImport.map((other) => (isIn(house, other) ? shortName(other, house) : other)),
    }));
  return table('folder', rows);
}

function housePicture(house: House, arrows: Arrows): string {
  const inside = all.map(([room]) => room).filter((room) => isIn(house, room));
  const between = arrowsBetween(arrows, (room) => (isIn(house, room) ? room : undefined));
  const named = between.map(
    ([from, to]) => [shortName(from, house), shortName(to, house)] as const,
  );
  return picture(
    inside.map((room) => shortName(room, house)),
    named,
  );
}

/**
 * The parts of `docs/structure.md` that are made: tables of what is allowed, pictures of what is.
 */
export function structureParts(arrows: Arrows): Record<string, string> {
  return {
    rooms: wholeTable(),
    picture: picture(
      [...new Set(all.map(([room]) => outside(room)))],
      arrowsBetween(arrows, outside),
    ),
    server: houseTable('src/server'),
    'server picture': housePicture('src/server', arrows),
    pages: houseTable('extensions/app/pages'),
    'pages picture': housePicture('extensions/app/pages', arrows),
  };
}

/**
 * Puts the parts where the document has their marks.
 *
 * @throws when a part has no place.
 */
export async function fillIn(document: string, parts: Record<string, string>): Promise<string> {
  let filled = document;
  for (const [name, part] of Object.entries(parts)) {
    const [begin, end] = [`<!-- made: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [filled.indexOf(begin), filled.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/structure.md has no place for ${name}.`);
    filled = `${filled.slice(0, from)}${begin}\n\n${part}\n\n${filled.slice(to)}`;
  }
  return (await format('structure.md', filled)).code;
}
