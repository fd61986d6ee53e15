import type { FindingFormsModel } from '../../utils/models/finding-forms-model.ts';
import { TICKET } from '../../utils/words/finding-acts.ts';
import { Field } from '../ui/Field.tsx';
import { Segments } from '../ui/Segments.tsx';
import { FormCard } from './FormCard.tsx';

const TIMES = ['from', 'until'] as const;

/** Files a finding, and whatever else is found meanwhile, under a change that was meant. */
export function TicketForm({ model, onFile }: { model: FindingFormsModel; onFile: () => void }) {
  const { value: ticket } = model.ticket;
  const { value: faults } = model.faults;
  const change = (part: Partial<typeof ticket>) => {
    model.ticket.value = { ...ticket, ...part };
  };
  const isSound = ticket.name.trim() !== '' && !faults.from && !faults.until;
  return (
    <FormCard title={TICKET.title} onSubmit={onFile} onCancel={model.leave} save={TICKET.file} isSound={isSound}>
      <Field
        id="ticket-name"
        label={TICKET.name}
        help={TICKET.nameHelp}
        fault={null}
        value={ticket.name}
        autocomplete="off"
        onInput={(name) => change({ name })}
      />
      <div class="times">
        {TIMES.map((which) => (
          <Field
            key={which}
            id={`ticket-${which}`}
            label={TICKET[which]}
            help={TICKET.help}
            fault={faults[which] && TICKET[faults[which]]}
            value={ticket[which]}
            autocomplete="off"
            onInput={(text) => change({ [which]: text })}
          />
        ))}
      </div>
      <Segments
        label={TICKET.rules}
        value={ticket.allRules ? 'all' : 'one'}
        choices={[
          ['one', TICKET.thisRule],
          ['all', TICKET.allRules],
        ]}
        onChoose={(chosen) => change({ allRules: chosen === 'all' })}
      />
    </FormCard>
  );
}
