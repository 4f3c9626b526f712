package org.paraph.signature;

/**
 * What a signer asks for, as the client says it. Immutable.
 *
 * @param task the engine's id of the task that is to be signed below its level
 * @param contentDigest digest of the content that the signer was shown
 * @param approver id of the person who is to sign the waiver
 * @param level the level asked for, 1 to 4
 * @param reason why, in the signer's words
 */
public record WaiverWish(String task, String contentDigest, String approver, int level, String reason) {}
