import { z } from 'zod';
import { submissionKinds } from '../../src/shared/submission/kinds.ts';

export const SubmissionKinds = z.enum(submissionKinds);
