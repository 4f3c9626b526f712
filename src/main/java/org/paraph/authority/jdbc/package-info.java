/** The tables of delegations, appointments and uses of authority. SQL only; no rule is decided here. */
package org.paraph.authority.jdbc;
