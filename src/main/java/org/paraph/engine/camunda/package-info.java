/**
 * The process engine's side of signing: reads the {@code paraph:} properties of models, holds the gate that no signing
 * task passes without an answer, and adapts the engine to the ports of {@code org.paraph.signature}. The only room that
 * knows Camunda; knows neither HTTP nor SQL.
 */
package org.paraph.engine.camunda;
