/** Defined where the tool is packed, and nowhere else. */
declare const PACKED_AS: string | undefined;
