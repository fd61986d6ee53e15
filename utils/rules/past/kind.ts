/** What is remembered of when it was seen. */
export type Kind =
  | 'actor'
  | 'country'
  | 'prefix'
  /** An actor at a prefix. */
  | 'place'
  | 'type'
  /** A type with the keys of its context. */
  | 'shape'
  /** Where something is sent to: a registrable domain or a telephone number. */
  | 'target'
  /** A country of numbers that were bought. */
  | 'origin'
  /** A person in a country. */
  | 'abroad'
  /** Single moments: a range put on or taken from the allow list, a person disabled or made active. */
  | 'allowed'
  | 'removed'
  | 'left'
  | 'back';
