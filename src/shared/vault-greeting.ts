/** The message with which the preload hands the page its port to the vault. */
export const vaultPortGreeting = 'gongkai-vault-port';
