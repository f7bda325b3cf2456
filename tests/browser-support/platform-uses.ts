import {
  type Identifier,
  isIdentifier,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isTypeNode,
  type Node,
  type ObjectBindingPattern,
  type SourceFile,
} from 'typescript/unstable/ast';
import {
  API,
  type Checker,
  type Project,
  type Type,
  type Symbol as TypeSymbol,
} from 'typescript/unstable/sync';

/** The libraries of TypeScript, which declare the language and the web platform. */
const LIBRARY = /\/lib\.[^/]*\.d\.ts$/;

/** Something of the platform that a file uses. */
export interface PlatformUse {
  /** The path and line, such as `/x/a.ts:14`. */
  readonly position: string;
  readonly name: string;
  /** What it may be a member of: the interface that declares it, then those of the value; none where it is a global. */
  readonly owners: readonly string[];
}

/** All that the sources of these projects (paths of tsconfig.json) use of the platform, by their types. */
export function platformUses(projects: readonly string[]): PlatformUse[] {
  const api = new API();
  try {
    const snapshot = api.updateSnapshot({ openProjects: [...projects] });
    return projects.flatMap((path) => {
      const project = snapshot.getProject(path);
      if (project === undefined) throw new Error(`${path} is no project.`);
      return project.rootFiles.flatMap((file) => usesIn(project, file));
    });
  } finally {
    api.close();
  }
}

function usesIn({ program, checker }: Project, path: string): PlatformUse[] {
  const file = program.getSourceFile(path);
  if (file === undefined) return [];
  const [identifiers, patterns] = [[] as Identifier[], [] as ObjectBindingPattern[]];
  const visit = (node: Node): void => {
    if (isTypeNode(node)) return;
    if (isIdentifier(node)) identifiers.push(node);
    if (isObjectBindingPattern(node)) patterns.push(node);
    node.forEachChild(visit);
  };
  visit(file);
  const symbols = checker.getSymbolAtLocation(identifiers);
  const named = identifiers.flatMap((node, at) => useOf(checker, file, node, symbols[at]));
  return [...named, ...patterns.flatMap((pattern) => usesOfPattern(checker, file, pattern))];
}

function useOf(
  checker: Checker,
  file: SourceFile,
  node: Identifier,
  symbol: TypeSymbol | undefined,
): PlatformUse[] {
  if (symbol === undefined || !isOfLibrary(symbol)) return [];
  const { parent } = node;
  const isMember = isPropertyAccessExpression(parent) && parent.name === node;
  const owners = isMember ? [...parentOf(symbol), ...ownersOf(checker, parent.expression)] : [];
  return isMember || symbol.getParent() === undefined
    ? [{ position: positionOf(file, node), name: node.text, owners }]
    : [];
}

/** `const { subtle } = crypto` */
function usesOfPattern(checker: Checker, file: SourceFile, pattern: ObjectBindingPattern): PlatformUse[] {
  const type = checker.getTypeAtLocation(pattern);
  if (type === undefined) return [];
  return pattern.elements.flatMap((element) => {
    const key = element.propertyName ?? element.name;
    if (key === undefined || !isIdentifier(key)) return [];
    const symbol = checker.getPropertyOfType(type, key.text);
    if (symbol === undefined || !isOfLibrary(symbol)) return [];
    return [
      {
        position: positionOf(file, key),
        name: key.text,
        owners: [...parentOf(symbol), ...chainOf(checker, type)],
      },
    ];
  });
}

function isOfLibrary(symbol: TypeSymbol): boolean {
  return symbol.declarations.some(({ path }) => LIBRARY.test(path));
}

function parentOf(symbol: TypeSymbol): string[] {
  const parent = symbol.getParent();
  return parent === undefined ? [] : [parent.name];
}

/** A constructor is called by its own name, and its type has none. */
function ownersOf(checker: Checker, expression: Node): string[] {
  const type = checker.getTypeAtLocation(expression);
  const own = isIdentifier(expression) && /^[A-Z]/.test(expression.text) ? [expression.text] : [];
  return [...own, ...(type === undefined ? [] : chainOf(checker, type))];
}

/** The name of an interface and of those that it extends: members of a mixin are listed under what mixes it in. */
function chainOf(checker: Checker, type: Type): string[] {
  const present = checker.getNonNullableType(type) ?? type;
  const name = present.getSymbol()?.name;
  if (name === undefined || !present.isClassOrInterface()) return name === undefined ? [] : [name];
  return [name, ...checker.getBaseTypes(present).flatMap((base) => chainOf(checker, base))];
}

function positionOf(file: SourceFile, node: Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.end).line + 1}`;
}
