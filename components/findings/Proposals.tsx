import type { FindingActsModel } from '../../utils/models/finding-acts-model.ts';
import { revealed } from '../../utils/text.ts';
import { EXCEPTION, PROPOSAL } from '../../utils/words/finding-acts.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

type Proposal = FindingActsModel['proposals']['value'][number];

interface ProposalsProps {
  proposals: readonly Proposal[];
  /** What a rule is called, by its id. */
  titleOf: (rule: string) => string;
  labelOf: (account: string) => string;
  onAccept: (proposal: Proposal) => void;
}

/** Rules whose findings were mostly dismissed, and what each of them could leave alone. */
export function Proposals({ proposals, titleOf, labelOf, onAccept }: ProposalsProps) {
  return proposals.map((one) => {
    const { rule, account, subject, value } = one;
    const what = subject ? EXCEPTION.subject(subject, value) : EXCEPTION.anything;
    return (
      <Notice
        key={rule}
        tone="info"
        icon="info"
        title={revealed(PROPOSAL.title(titleOf(rule)))}
        action={
          <Button small onClick={() => onAccept(one)}>
            {PROPOSAL.accept}
          </Button>
        }
      >
        {revealed(PROPOSAL.text(what, account === null ? EXCEPTION.everyAccount : labelOf(account)))}
      </Notice>
    );
  });
}
