/** Every rule there is. */
import type { Rule } from './rule.ts';
import { newCountry } from './list/d01-new-country.ts';
import { fraudChain } from './list/d30-fraud-chain.ts';

export const RULES: readonly Rule[] = [newCountry, fraudChain];
