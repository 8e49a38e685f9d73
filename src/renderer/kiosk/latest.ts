/** 最新公开: what home shows, and what the invitation asks for beforehand; equal to the letter, so that it is here. */
export const latestRequest = { filters: { publications: true }, page: 0 } as const;
