package org.paraph.engine.camunda;

class DoorsIT extends Doors implements OnH2 {}
