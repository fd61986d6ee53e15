import type { ComponentChildren } from 'preact';
import { AboutPanel } from '../../components/settings/AboutPanel.tsx';
import { CountsPanel } from '../../components/settings/CountsPanel.tsx';
import { PollingPanel } from '../../components/settings/PollingPanel.tsx';
import { PrivacyPanel } from '../../components/settings/PrivacyPanel.tsx';
import { SideNav } from '../../components/settings/SideNav.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { version } from '../../utils/browser/toolbar.ts';
import type { OptionsModel } from '../../utils/models/options-model.ts';
import type { WatchModel } from '../../utils/models/watch-model.ts';
import { ABOUT, COUNTS, PIN_HINT, POLLING, PRIVACY } from '../../utils/words/options.ts';
import { AccountsSection } from './AccountsSection.tsx';
import { Questions } from './Questions.tsx';

interface OptionsAppProps {
  watch: WatchModel;
  options: OptionsModel;
  onToolbar: boolean;
}

/** The options page, section by section. */
export function OptionsApp({ watch, options, onToolbar }: OptionsAppProps) {
  const settings = watch.settings.value;
  const failing = watch.watched.value.filter(({ status }) => status.kind === 'attention').length;
  const active = options.real.value.filter(({ paused }) => !paused).length;
  return (
    <div class="opts">
      <SideNav failing={failing} />
      <main>
        {!onToolbar && (
          <Notice tone="accent" icon="info" title={PIN_HINT.title}>
            {PIN_HINT.text}
          </Notice>
        )}
        <AccountsSection watch={watch} options={options} />
        <Section id="polling" title={POLLING.title} lead={POLLING.lead}>
          <PollingPanel
            everyMinutes={settings.everyMinutes}
            paused={settings.paused}
            accounts={active}
            onEvery={(everyMinutes) => void options.attempt(ask('changeSettings', { everyMinutes }))}
            onPause={(paused) => void options.attempt(ask('pause', { account: null, paused }))}
          />
        </Section>
        <Section id="counts" title={COUNTS.title} lead={COUNTS.lead}>
          <CountsPanel
            types={options.types.value}
            uncounted={settings.uncounted}
            unnotified={settings.unnotified}
            onChange={(column, off) =>
              void options.attempt(
                ask('changeSettings', column === 'badge' ? { uncounted: [...off] } : { unnotified: [...off] }),
              )
            }
          />
        </Section>
        <Section id="privacy" title={PRIVACY.title} lead={PRIVACY.lead}>
          <PrivacyPanel
            onErase={() => {
              options.question.value = { kind: 'erase' };
            }}
          />
        </Section>
        <Section id="about" title={ABOUT.title}>
          <AboutPanel version={version()} />
        </Section>
      </main>
      <Questions options={options} />
    </div>
  );
}

function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
