/** Out of 7,776: 51 bits, more than a stolen profile is worth at 900,000 iterations a guess. */
const WORDS = 4;

/** Four random words of the EFF's long list (CC BY 3.0 US): 60 kB that are loaded when somebody asks. */
export async function suggestPassphrase(): Promise<string> {
  const [{ generatePassphrase }, { EFF_LONG_WORDLIST }] = await Promise.all([
    import('secure-password-utilities'),
    import('secure-password-utilities/wordlists'),
  ]);
  return generatePassphrase(WORDS, EFF_LONG_WORDLIST);
}
