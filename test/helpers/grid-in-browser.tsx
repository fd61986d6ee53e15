/** The explorer's table in whatever engine this runs in. Bundled for a page. */
import { render } from 'preact';
import gridStyle from '../../components/explorer/grid.css?inline';
import tokens from '../../components/ui/tokens.css?inline';
import { createGrid } from './grid.tsx';

const FRAME = '#app, .grid { display: grid; height: 600px; width: 1000px; }';

/** @param count of rows. */
export function showGrid(count: number): void {
  const style = document.createElement('style');
  style.textContent = [tokens, gridStyle, FRAME].join('\n');
  document.head.append(style);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const { Grid } = createGrid(count);
  render(<Grid />, root);
}
