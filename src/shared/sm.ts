import * as whole from 'sm-crypto';

/** SM2 and SM3 of a CommonJS package whose names Node does not see from outside. */
export const { sm2, sm3 } = (whole as unknown as { readonly default: typeof whole }).default;
