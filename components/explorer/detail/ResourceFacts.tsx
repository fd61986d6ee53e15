import type { StoredEvent } from '../../../utils/audit/event.ts';
import { pathTo, resourcesOf } from '../../../utils/audit/resource.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import { kindWords } from '../../../utils/words/event-detail.ts';
import { Fact } from '../../events/Fact.tsx';
import { Words } from '../../events/Words.tsx';
import { Handle } from './Handle.tsx';
import type { ValueActions } from './actions.ts';

/** The numbers, applications, secrets, users and addresses that an event is about or names. */
export function ResourceFacts({ event, names, act }: { event: StoredEvent; names: Names; act: ValueActions }) {
  return (
    <>
      {resourcesOf(event)
        .filter(({ id }) => id !== '')
        .map((resource) => {
          const { kind, id } = resource;
          const name = kind === 'application' ? names.app(id) : kind === 'number' ? names.label('number', id) : null;
          return (
            <Fact key={kind} name={kindWords(kind)}>
              <Handle value={id} target={pathTo(resource)} act={act} />
              {name !== null && (
                <small>
                  <Words text={name} />
                </small>
              )}
            </Fact>
          );
        })}
    </>
  );
}
