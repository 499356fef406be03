/** The oldest browsers that any page must be right in, as lightningcss writes versions (major << 16). */
export const browserTargets = { chrome: 78 << 16, safari: 14 << 16, firefox: 78 << 16 };
