package org.paraph.autoconfigure;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;

/**
 * Leaves a host that does not use Flyway as it was. Paraph brings Flyway onto the class path, which alone would make
 * Spring Boot migrate the host's database: with nothing to migrate on the first start, and refusing the second since the
 * database is not empty any more. Any sign of use in the host (a {@code spring.flyway} property, a {@code db/migration}
 * folder, a class or bean method of a Flyway type) leaves Spring Boot's own configuration alone.
 */
final class HostFlyway implements AutoConfigurationImportFilter, EnvironmentAware, BeanFactoryAware {

    private static final String BOOT = "org.springframework.boot.autoconfigure.flyway.";
    private Environment environment;
    private ConfigurableListableBeanFactory beans;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = (ConfigurableListableBeanFactory) beanFactory;
    }

    @Override
    public boolean[] match(String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            wanted[i] = !(BOOT + "FlywayAutoConfiguration").equals(candidates[i]) || usesFlyway();
        }
        return wanted;
    }

    private boolean usesFlyway() {
        return hasProperties() || hasFolder() || hasBeans();
    }

    private boolean hasProperties() {
        return Binder.get(environment)
                .bind("spring.flyway", Bindable.mapOf(String.class, String.class))
                .isBound();
    }

    private boolean hasFolder() {
        try {
            return new PathMatchingResourcePatternResolver(beans.getBeanClassLoader())
                            .getResources("classpath*:db/migration/")
                            .length
                    > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private boolean hasBeans() {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(AnnotatedBeanDefinition.class::isInstance)
                .map(bean -> ((AnnotatedBeanDefinition) bean).getMetadata())
                .flatMap(HostFlyway::typesOf)
                .anyMatch(type -> type.startsWith(BOOT) || type.startsWith("org.flywaydb."));
    }

    private static Stream<String> typesOf(AnnotationMetadata source) {
        return Stream.concat(
                Arrays.stream(source.getInterfaceNames()),
                source.getAnnotatedMethods(Bean.class.getName()).stream().map(MethodMetadata::getReturnTypeName));
    }
}
