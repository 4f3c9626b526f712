/**
 * The heart: who may sign what, when and how, and what becomes of it. {@code Signing} is the front
 * door for people, {@link org.paraph.signature.SignatureRequests} the one for the engine. Knows assurance, content,
 * authentication and evidence; knows neither the engine nor HTTP, which sit behind the ports declared here.
 */
package org.paraph.signature;
