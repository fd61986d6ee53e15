/** Made up, in the format that Vonage documents for keys and secrets. */
export const CREDENTIAL = { apiKey: 'a1b2c3d4', apiSecret: 'Abcdefgh12345' } as const;
export const PASSPHRASE = 'orbit candle meadow violin';
export const OTHER = { apiKey: '5ab0ac01', apiSecret: 'Zyxwvuts98765' } as const;
