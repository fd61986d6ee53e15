import { defineConfig } from 'wxt';

export default defineConfig({ publicDir: 'utils/public', imports: false });
