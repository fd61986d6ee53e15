import { type ComponentChild, type FunctionComponent, createElement } from 'preact';
import { useMemo } from 'preact/hooks';

interface Kept<Props> {
  readonly props: Props;
  readonly node: ComponentChild;
}

/**
 * For long lists of which little changes at a time: the same node as last time, which is not drawn again, for whatever has the
 * same properties. @param isSame in what matters. @returns a function that makes the node of a key.
 */
export function useKept<Props extends object>(
  Item: FunctionComponent<Props>,
  isSame: (a: Props, b: Props) => boolean = isEqual,
): (key: string | number, props: Props) => ComponentChild {
  const memory = useMemo(() => ({ nodes: new Map<string | number, Kept<Props>>() }), []);
  const before = memory.nodes;
  const now = new Map<string | number, Kept<Props>>();
  memory.nodes = now;
  return (key, props) => {
    const known = before.get(key);
    const node = known && isSame(known.props, props) ? known.node : createElement(Item, { key, ...props });
    now.set(key, { props, node });
    return node;
  };
}

function isEqual<Props extends object>(a: Props, b: Props): boolean {
  return (Object.keys(b) as (keyof Props)[]).every((name) => a[name] === b[name]);
}
