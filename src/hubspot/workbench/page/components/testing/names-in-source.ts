import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Module {
  file: string;
  declarations: Map<string, ts.Node>;
  /** Local name to the module that it comes from, and the name it has there; `*` is all of it. */
  imports: Map<string, { file: string; name: string }>;
}

/**
 * Every name and text in the source of a host component, and of all that it uses of
 * ours: what is not among these, the component does not look at.
 */
export function createNamesInSource(): (file: string, name: string) => Set<string> {
  const modules = new Map<string, Module>();

  function moduleOf(file: string): Module {
    const known = modules.get(file);
    if (known) return known;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const read: Module = { file, declarations: new Map(), imports: new Map() };
    modules.set(file, read);
    for (const node of source.statements) enter(read, node);
    return read;
  }

  function enter({ file, declarations, imports }: Module, node: ts.Statement): void {
    if (ts.isFunctionDeclaration(node) && node.name) declarations.set(node.name.text, node);
    if (ts.isVariableStatement(node)) {
      for (const it of node.declarationList.declarations) {
        if (ts.isIdentifier(it.name)) declarations.set(it.name.text, it);
      }
    }
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
    const from = path.resolve(path.dirname(file), node.moduleSpecifier.text);
    const bindings = node.importClause?.namedBindings;
    if (!bindings || node.importClause?.isTypeOnly || !existsSync(from)) return;
    if (ts.isNamespaceImport(bindings)) imports.set(bindings.name.text, { file: from, name: '*' });
    else {
      for (const { name, propertyName } of bindings.elements) {
        imports.set(name.text, { file: from, name: propertyName?.text ?? name.text });
      }
    }
  }

  return (startFile, startName) => {
    const names = new Set<string>();
    const seen = new Set<ts.Node>();

    function follow({ declarations, imports, ...module }: Module, name: string): void {
      const declaration = declarations.get(name);
      if (declaration) visit({ declarations, imports, ...module }, declaration);
      const imported = imports.get(name);
      if (imported && imported.name !== '*') follow(moduleOf(imported.file), imported.name);
    }

    /** The registry spreads some modules whole. */
    function start(module: Module): void {
      follow(module, startName);
      if (names.size > 0) return;
      for (const { file, name } of module.imports.values()) {
        if (name === '*') follow(moduleOf(file), startName);
      }
    }

    function visit(module: Module, node: ts.Node): void {
      if (seen.has(node)) return;
      seen.add(node);
      const walk = (part: ts.Node): void => {
        if (ts.isTypeNode(part)) return;
        if (ts.isStringLiteral(part)) names.add(part.text);
        if (ts.isPropertyAccessExpression(part) && ts.isIdentifier(part.expression)) {
          const whole = module.imports.get(part.expression.text);
          if (whole?.name === '*') follow(moduleOf(whole.file), part.name.text);
        }
        if (ts.isIdentifier(part)) {
          names.add(part.text);
          follow(module, part.text);
        }
        part.forEachChild(walk);
      };
      node.forEachChild(walk);
    }

    start(moduleOf(startFile));
    return names;
  };
}
