/** The message with which the preload hands the page its port to the speech host. */
export const speechPortGreeting = 'gongkai-speech-port';
