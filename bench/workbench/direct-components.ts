import type { ComponentType } from 'react';
import { hostComponents } from '../../src/hubspot/workbench/page/components/registry.ts';

/** Stands for the SDK in the page without a worker: its names are the host components themselves. */
function host(name: string): ComponentType {
  const component = hostComponents[name];
  if (!component) throw new Error(`No host component ${name}`);
  return component;
}

export const Button = host('Button');
export const Flex = host('Flex');
export const Table = host('Table');
export const TableBody = host('TableBody');
export const TableCell = host('TableCell');
export const TableHead = host('TableHead');
export const TableHeader = host('TableHeader');
export const TableRow = host('TableRow');
export const Text = host('Text');
