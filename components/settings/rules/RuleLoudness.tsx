import type { ListedRule } from '../../../utils/models/rule-list.ts';
import { type Level, LEVELS } from '../../../utils/watch/notice-settings.ts';
import { MUTE_SPANS } from '../../../utils/words/finding-acts.ts';
import { LEVEL_WORDS, RULES_WORDS, RULE_LOUD } from '../../../utils/words/rule-options.ts';
import { formatMoment } from '../../../utils/zone.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';

interface RuleLoudnessProps {
  rule: ListedRule;
  onLevel: (level: Level | null) => void;
  /** @param span in milliseconds; null: it is heard again. */
  onMute: (span: number | null) => void;
}

const CHOICES = [[null, RULE_LOUD.usual], ...LEVELS.map((level) => [level, LEVEL_WORDS[level]] as const)] as const;

/** How loud a rule is, and a time for which it is quiet. */
export function RuleLoudness({ rule: { id, level, decisions, mutedUntil }, onLevel, onMute }: RuleLoudnessProps) {
  return (
    <div class="loudness">
      <div>
        <Segments<Level | null> label={RULE_LOUD.title} value={level} choices={CHOICES} onChoose={onLevel} />
        <p class="help">{level === null ? RULE_LOUD.undecided(decisions) : RULE_LOUD.decided}</p>
      </div>
      <div>
        <label class="lab" for={`${id}-mute`}>
          {RULE_LOUD.mute}
        </label>
        <div class="row">
          {mutedUntil === null ? (
            <Select
              id={`${id}-mute`}
              value=""
              choices={[['', RULE_LOUD.notMuted], ...MUTE_SPANS.map(([span, words]) => [`${span}`, words] as const)]}
              onChange={(span) => span !== '' && onMute(Number(span))}
            />
          ) : (
            <>
              <output id={`${id}-mute`}>{RULES_WORDS.muted(formatMoment(mutedUntil, 'local'))}</output>
              <Button small onClick={() => onMute(null)}>
                {RULE_LOUD.unmute}
              </Button>
            </>
          )}
        </div>
        <p class="help">{RULE_LOUD.muteHelp}</p>
      </div>
    </div>
  );
}
