/**
 * Says of a signed document whether it can be relied on, in three values and with every reason, as strictly as somebody who will have
 * to defend it: what {@code ades} found, and what a stranger could have done to it all the same. Needs neither engine nor database;
 * never knows the room that signs.
 */
package org.paraph.validation;
