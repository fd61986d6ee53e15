import { AboutPanel } from '../../components/settings/AboutPanel.tsx';
import { DataPanel } from '../../components/settings/DataPanel.tsx';
import { DiagnosticsPanel } from '../../components/settings/DiagnosticsPanel.tsx';
import { HostsPanel } from '../../components/settings/HostsPanel.tsx';
import { PollingPanel } from '../../components/settings/PollingPanel.tsx';
import { PrivacyPanel } from '../../components/settings/PrivacyPanel.tsx';
import { Section } from '../../components/settings/Section.tsx';
import { SideNav } from '../../components/settings/SideNav.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { version } from '../../utils/browser/toolbar.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import { isAsked } from '../../utils/watch/account.ts';
import { ABOUT, COUNTS, PIN_HINT, POLLING, PRIVACY } from '../../utils/words/options.ts';
import { CountsPanel, DiagnosticsTable, EventImport, LossNotice, NoticesSection, RulesSection } from './on-demand.ts';
import { AccountsSection } from './AccountsSection.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { Questions } from './Questions.tsx';

/** The options page, section by section. */
export function OptionsApp({ models, onToolbar }: { models: OptionsModels; onToolbar: boolean }) {
  const { watch, options, data } = models;
  const { attempt, said } = options;
  const settings = watch.settings.value;
  const failing = watch.watched.value.filter(({ status }) => status.kind === 'attention').length;
  return (
    <div class="opts">
      <SideNav failing={failing} />
      <main>
        {!onToolbar && (
          <Notice tone="accent" icon="info" title={PIN_HINT.title}>
            {PIN_HINT.text}
          </Notice>
        )}
        {data.loss.value && <LossNotice loss={data.loss.value} onDismiss={() => void data.forgetLoss()} />}
        <AccountsSection models={models} />
        <Section id="polling" title={POLLING.title} lead={POLLING.lead}>
          <PollingPanel
            everyMinutes={settings.everyMinutes}
            paused={settings.paused}
            accounts={options.real.value.filter((account) => !account.paused && isAsked(account))}
            onEvery={(everyMinutes) => void attempt(ask('changeSettings', { everyMinutes }))}
            onPause={(paused) => void attempt(ask('pause', { account: null, paused }))}
          />
        </Section>
        <Section id="counts" title={COUNTS.title} lead={COUNTS.lead}>
          <CountsPanel
            types={options.types.value}
            uncounted={settings.uncounted}
            unnotified={settings.unnotified}
            notices={settings.notices}
            onChange={(column, off) =>
              void attempt(
                ask('changeSettings', column === 'badge' ? { uncounted: [...off] } : { unnotified: [...off] }),
              )
            }
          />
        </Section>
        <NoticesSection models={models} />
        <RulesSection models={models} />
        <ProtectionSection models={models} />
        <Section id="privacy" title={PRIVACY.title} lead={PRIVACY.lead}>
          <PrivacyPanel
            onErase={() => {
              options.question.value = { kind: 'erase' };
            }}
          >
            <HostsPanel hosts={data.hosts.value} now={watch.now.value} />
            <DataPanel
              keeps={settings}
              onKeep={(change) => {
                if (Object.values(change).includes(null)) void attempt(ask('changeSettings', change));
                else options.question.value = { kind: 'keep', change };
              }}
              onExport={() => void data.exportSettings()}
              onImport={(file) => void data.choose(file)}
            />
            <EventImport models={models} />
          </PrivacyPanel>
        </Section>
        <Section id="about" title={ABOUT.title}>
          <AboutPanel version={version()} />
          <DiagnosticsPanel onShow={() => void data.diagnose()} onCopy={() => void data.copyDiagnostics()}>
            {data.diagnostics.value && <DiagnosticsTable found={data.diagnostics.value} />}
          </DiagnosticsPanel>
        </Section>
      </main>
      <div class="said" role="status">
        {said.value && <p class="pop">{said.value}</p>}
      </div>
      <Questions models={models} />
    </div>
  );
}
