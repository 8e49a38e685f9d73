/** Text a resident sees: Chinese first, English second where it is short. */
export interface Word {
  readonly zh: string;
  readonly en: string;
}

export const word = (zh: string, en: string): Word => ({ zh, en });
