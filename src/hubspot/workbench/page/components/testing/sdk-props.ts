import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const entry = createRequire(import.meta.url).resolve('@hubspot/ui-extensions');
const registryTypes = path.join(path.dirname(entry), 'shared.synced/remoteComponents.synced.d.ts');

/** The names of the props of every component that the SDK registers. */
export function propsOfTheSdk(): Map<string, string[]> {
  const { checker, components } = sdkComponents();
  return new Map(
    [...components].map(([name, type]) => {
      const parts = type.isUnion() ? type.types : [type];
      const names = parts.flatMap((part) => checker.getPropertiesOfType(part)).map((it) => it.name);
      return [name, [...new Set(names)]];
    }),
  );
}

interface SdkComponents {
  checker: ts.TypeChecker;
  components: Map<string, ts.Type>;
}

let read: SdkComponents | null = null;

/** The type of the props of every component that the SDK registers, from its type declarations. */
export function sdkComponents(): SdkComponents {
  read ??= readComponents();
  return read;
}

function readComponents(): SdkComponents {
  const program = ts.createProgram([registryTypes], {
    lib: ['lib.es2020.d.ts'],
    types: [],
    skipLibCheck: true,
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const components = new Map<string, ts.Type>();

  function enter(name: string, node: ts.Node): void {
    if (ts.isIntersectionTypeNode(node)) {
      for (const part of node.types) enter(name, part);
    } else if (ts.isTypeLiteralNode(node)) {
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !member.type) continue;
        enter(`${name}${member.name.getText()}`, member.type);
      }
    } else if (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) {
      const [props] = node.typeArguments ?? [];
      if (!props) return;
      // Components that have others as their parts are declared without their props.
      const isUnknown = props.getText().includes('UnknownComponentProps');
      const declared = isUnknown ? declarationOf(`${name}Props`) : props;
      components.set(name, declared ? checker.getTypeAtLocation(declared) : checker.getVoidType());
    }
  }

  function declarationOf(name: string): ts.Node | undefined {
    for (const file of program.getSourceFiles()) {
      if (!file.fileName.includes('ui-extensions')) continue;
      for (const it of file.statements) {
        if (ts.isInterfaceDeclaration(it) && it.name.text === name) return it;
        if (ts.isTypeAliasDeclaration(it) && it.name.text === name) return it;
      }
    }
    return undefined;
  }

  program.getSourceFile(registryTypes)?.forEachChild((node) => {
    if (!ts.isVariableStatement(node)) return;
    for (const { name, type } of node.declarationList.declarations) {
      if (type) enter(name.getText(), type);
    }
  });
  return { checker, components };
}
