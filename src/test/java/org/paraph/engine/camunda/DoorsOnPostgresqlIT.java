package org.paraph.engine.camunda;

class DoorsOnPostgresqlIT extends Doors implements OnPostgresql {}
