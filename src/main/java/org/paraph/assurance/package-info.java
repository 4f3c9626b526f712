/**
 * How much assurance a signature needs and what reaches it: levels, threats, harms, assessments, and the policy that holds
 * Table 2, Table B1, retention and the algorithm list of the Guidance. What the tables demand at least stands in the code;
 * a policy file can only demand more. Knows the JDK only; reading a file, a decision or the engine belongs elsewhere.
 */
package org.paraph.assurance;
