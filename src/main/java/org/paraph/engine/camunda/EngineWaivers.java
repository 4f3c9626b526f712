package org.paraph.engine.camunda;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.paraph.signature.Waiver;
import org.paraph.signature.WaiverProcess;

/**
 * {@link WaiverProcess} in the engine: started in the signer's name, who needs no permission for it, since Paraph has
 * asked all that there is to ask.
 */
record EngineWaivers(Engine engine) implements WaiverProcess {

    @Override
    public String start(Waiver waiver, Map<String, Object> variables) {
        AtomicReference<String> instance = new AtomicReference<>();
        new PersonAtWork(engine)
                .as(waiver.person(), () -> instance.set(engine.unchecked(() -> started(waiver.id(), variables))));
        return instance.get();
    }

    private String started(String id, Map<String, Object> variables) {
        return engine.runtime()
                .createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(id)
                .setVariables(new HashMap<>(variables))
                .execute()
                .getId();
    }
}
