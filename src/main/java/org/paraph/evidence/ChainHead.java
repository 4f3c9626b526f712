package org.paraph.evidence;

/**
 * The newest link of the journal's chain. Immutable.
 *
 * @param position place of the newest entry; 0 when there is none
 * @param hash hash of the newest entry; 64 zeros when there is none
 */
public record ChainHead(long position, String hash) {

    /** Where every chain starts: position 0 and, as no entry can hash to it, 64 zeros. */
    public static final ChainHead EMPTY = new ChainHead(0, "0".repeat(64));
}
