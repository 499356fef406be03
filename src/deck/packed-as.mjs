// Says whether this is the project's clone, or the packed tool: what differs is where things lie and what commands are called.

/** Is the package's version and what it was packed of, such as `0.1.0+2f9c1a`; '' in a clone. */
export const packedAs = typeof PACKED_AS === 'undefined' ? '' : PACKED_AS;
