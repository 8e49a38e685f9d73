/* Stands alone so that screens need not load the schemas for it. */

/** Rows of one page of a list or of search results. */
export const pageSize = 10;

/** Items of one page of a collection, newest first: few enough that giving one out holds nobody up. */
export const collectionPage = 200;
/** As many pages as a screen asks for; older items of the kind are found by search and lists. */
export const collectionPages = 50;
