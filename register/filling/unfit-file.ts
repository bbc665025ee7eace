/** What makes a file impossible to import, in words for whoever asked. */
export class UnfitFile extends Error {}
