/** Rows of one page of a list or of search results. Stands alone so that screens need not load the schemas for it. */
export const pageSize = 10;
