import { ExportMenu } from '../../components/explorer/ExportMenu.tsx';
import { FilterChips } from '../../components/explorer/FilterChips.tsx';
import { RangePicker } from '../../components/explorer/RangePicker.tsx';
import { SearchBox } from '../../components/explorer/SearchBox.tsx';
import { ViewsMenu } from '../../components/explorer/ViewsMenu.tsx';
import { IconButton } from '../../components/ui/Button.tsx';
import { Popover } from '../../components/ui/Popover.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import type { ExplorerActions } from './actions.ts';
import { ExportProgress, QueryHelp } from './on-demand.ts';

const HELP = 'query-help';

interface QueryRowProps {
  models: ExplorerModels;
  actions: ExplorerActions;
}

/** What is looked for: in words, piece by piece, and from when to when. */
export function QueryRow({ models, actions }: QueryRowProps) {
  const { query, watch, look, views, search, exports, reports } = models;
  const { value: shown } = search.shownQuery;
  return (
    <div class="query" role="search">
      <ViewsMenu
        saved={views.menu.value}
        roles={views.views.value}
        active={views.active.value}
        isAll={shown.length === 0}
        onOpen={views.open}
        onAdd={views.add}
        onEdit={views.edit}
        onCopyLink={actions.copyLink}
      />
      <QueryBox models={models} />
      <IconButton icon="info" label={EXPLORER.help} popovertarget={HELP} aria-haspopup="dialog" />
      <Popover id={HELP} class="how" label={EXPLORER.help} role="dialog">
        <QueryHelp
          onTry={(text) => {
            document.getElementById(HELP)?.hidePopover();
            query.write(text);
          }}
        />
      </Popover>
      <RangePicker
        query={shown}
        zone={look.zone.value}
        now={watch.now.value}
        onRange={actions.setRange}
        onZone={look.setZone}
      />
      <ExportMenu
        count={search.found.value?.count ?? 0}
        mark={exports.mark.value}
        onMark={(mark) => {
          exports.mark.value = mark;
        }}
        onExport={(format) => void exports.start(format)}
        onPrint={() => actions.attempt(reports.start())}
      />
      <FilterChips query={shown} onChange={query.change} />
      <ExportProgress model={exports} />
    </div>
  );
}

/** Only this is drawn with every key. */
function QueryBox({ models: { query, suggest } }: Pick<QueryRowProps, 'models'>) {
  return (
    <SearchBox
      text={query.text.value}
      problems={query.problems.value}
      offered={suggest.offered.value}
      onOffer={(typed) => {
        suggest.typed.value = typed;
      }}
      onType={query.type}
      onCommit={query.commit}
    />
  );
}
