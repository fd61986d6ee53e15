/** What only the explorer has and nobody sees at first sight: one file, since many small ones are larger together. */
export { ColumnChoices } from './ColumnChoices.tsx';
export { EmptyResults } from './EmptyResults.tsx';
export { ExportProgress } from './ExportProgress.tsx';
export { LabelDialog } from './LabelDialog.tsx';
export { MissingEvent } from './MissingEvent.tsx';
export { QueryHelp } from './QueryHelp.tsx';
export { RangeChoices } from './RangeChoices.tsx';
export { SelectionBar } from './SelectionBar.tsx';
export { ValueTools } from './ValueTools.tsx';
export { ViewDialog } from './ViewDialog.tsx';
export { EventPanel } from './detail/EventPanel.tsx';
export { ReportSheet } from './report/ReportSheet.tsx';
