/** What views say of figures: each reading is a figure's name and what a view shows for it. */
import { Link, Table, TableCell, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { visibleText } from '@partner-tier-points/extension-shared/testing';
import type { openDashboard } from '../extensions/app/pages/testing/openDashboard.tsx';

type Rendered = Pick<ReturnType<typeof openDashboard>, 'findAll'>;

/** One row of a table by the titles of its columns, and the deal that it links to. */
export interface ShownRow {
  cells: ReadonlyMap<string, string>;
  first: string;
  deal: string | null;
}

/** The tables of a part of a page, row by row. */
export function tablesIn(part: Rendered): ShownRow[][] {
  return part.findAll(Table).map((table) => {
    const titles = table.findAll(TableHeader).map((header) => visibleText(header));
    return table.findAll(TableRow).flatMap((row): ShownRow[] => {
      const cells = row.findAll(TableCell).map((cell) => visibleText(cell));
      if (cells.length === 0) return [];
      const href = row.findAll(Link).map((link) => JSON.stringify(link.props.href))[0] ?? '';
      return [
        {
          cells: new Map(titles.map((title, at) => [title, cells[at] ?? ''])),
          first: cells[0] ?? '',
          deal: /record\/0-3\/([^"]+)/.exec(href)?.[1] ?? null,
        },
      ];
    });
  });
}

/** A number as the page writes it in American English; null for a dash or nothing. */
export function numberIn(text: string | undefined): number | null {
  const found = /[+-]?[\d,]+(\.\d+)?/.exec(text ?? '');
  return found === null ? null : Number(found[0].replaceAll(',', ''));
}

/** Collects what views say, and finds figures that are said in two ways. */
export class Readings {
  readonly #said = new Map<string, Map<number, string[]>>();

  /** @param figure its name, the same wherever it is shown; without a number nothing is noted */
  note(figure: string, value: number | null, where: string): void {
    if (value === null) return;
    const ways = this.#said.get(figure) ?? new Map<number, string[]>();
    ways.set(value, [...(ways.get(value) ?? []), where]);
    this.#said.set(figure, ways);
  }

  /** The only reading of a figure; undefined where nobody has said it. */
  of(figure: string): number | undefined {
    return this.#said.get(figure)?.keys().next().value;
  }

  /** How many views say a figure. */
  places(figure: string): number {
    return [...(this.#said.get(figure)?.values() ?? [])].flat().length;
  }

  /** Figures with two readings, with where each was read. */
  get twofold(): string[] {
    return [...this.#said]
      .filter(([, ways]) => ways.size > 1)
      .map(([figure, ways]) => {
        const all = [...ways].map(
          ([value, where]) => `${value} (${[...new Set(where)].join(', ')})`,
        );
        return `${figure}: ${all.join(', ')}`;
      });
  }
}
