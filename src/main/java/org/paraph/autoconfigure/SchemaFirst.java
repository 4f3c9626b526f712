package org.paraph.autoconfigure;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.StringUtils;

/**
 * Makes every bean of a {@code jdbc} room, and every engine plug-in, wait for the schema. The engine takes its plug-ins
 * first, so it waits as well, and with it every deployment and job.
 */
final class SchemaFirst implements BeanFactoryPostProcessor {

    static final String SCHEMA = "paraphSchema";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Stream<String> plugins = Arrays.stream(beans.getBeanNamesForType(ProcessEnginePlugin.class, true, false));
        Stream<String> jdbc = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> isOfJdbcRoom(beans.getBeanDefinition(name)));
        Stream.concat(plugins.filter(beans::containsBeanDefinition), jdbc)
                .distinct()
                .map(beans::getBeanDefinition)
                .forEach(SchemaFirst::wait);
    }

    private static void wait(BeanDefinition bean) {
        bean.setDependsOn(StringUtils.addStringToArray(bean.getDependsOn(), SCHEMA));
    }

    private static boolean isOfJdbcRoom(BeanDefinition bean) {
        if (!(bean instanceof AnnotatedBeanDefinition annotated)) {
            return false;
        }
        MethodMetadata factory = annotated.getFactoryMethodMetadata();
        return factory != null && factory.getDeclaringClassName().matches("org\\.paraph\\.(.+\\.)?jdbc\\.\\w+");
    }
}
