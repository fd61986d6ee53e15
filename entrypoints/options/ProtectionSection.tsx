import { ProtectionPanel } from '../../components/settings/ProtectionPanel.tsx';
import { Section } from '../../components/settings/Section.tsx';
import { SEES_SCREEN_LOCK, askToSeeIdle } from '../../utils/browser/idle.ts';
import { ask } from '../../utils/browser/messages.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import type { Settings } from '../../utils/watch/settings.ts';
import { PROTECTION } from '../../utils/words/protection.ts';

/** The passphrase, and when it is asked. */
export function ProtectionSection({ models: { watch, protection, options, confirm } }: { models: OptionsModels }) {
  const setAutoLock = (change: Partial<Settings>) => {
    const isOff = change.lockAfterMinutes === null || change.lockWithScreen === false;
    // Browsers ask only in the click itself, so this comes before anything that waits.
    const allowed = isOff ? Promise.resolve(true) : askToSeeIdle();
    void options.attempt(
      allowed.then((may) =>
        may ? confirm.confirmed(() => ask('changeSettings', change)) : options.say(PROTECTION.denied),
      ),
    );
  };
  return (
    <Section id="protection" title={PROTECTION.title} lead={PROTECTION.lead}>
      <ProtectionPanel
        mode={protection.mode.value}
        settings={watch.settings.value}
        seesScreenLock={SEES_SCREEN_LOCK}
        onChange={protection.begin}
        onLock={() => void options.attempt(ask('lock'))}
        onAutoLock={setAutoLock}
      />
    </Section>
  );
}
