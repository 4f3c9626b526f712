package org.paraph.autoconfigure;

import static org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils.isQualifierMatch;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.core.type.MethodMetadata;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

/**
 * Hands Paraph's beans the engine's data source and transaction manager, in a host that has others besides: those that
 * Camunda's starter takes, by the same qualifiers. A host without them is left to the usual rules, as it is there.
 */
final class EngineDatabase implements BeanFactoryPostProcessor {

    static final String DATA_SOURCE = "camundaBpmDataSource";
    static final String TRANSACTION_MANAGER = "camundaBpmTransactionManager";
    private static final Map<Class<?>, String> QUALIFIERS =
            Map.of(DataSource.class, DATA_SOURCE, PlatformTransactionManager.class, TRANSACTION_MANAGER);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        QUALIFIERS.forEach((type, qualifier) -> Arrays.stream(beans.getBeanNamesForType(type, true, false))
                .filter(name -> isQualifierMatch(qualifier::equals, name, beans))
                .findFirst()
                .ifPresent(name -> hand(name, type, beans)));
    }

    private static void hand(String name, Class<?> type, ConfigurableListableBeanFactory beans) {
        for (String own : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(own);
            int position = parameters(bean, beans).indexOf(type);
            if (position >= 0) {
                bean.getConstructorArgumentValues().addIndexedArgumentValue(position, new RuntimeBeanReference(name));
            }
        }
    }

    /** Of the method that makes one of Paraph's beans; none for the host's own beans. */
    private static List<Class<?>> parameters(BeanDefinition bean, ConfigurableListableBeanFactory beans) {
        MethodMetadata factory =
                bean instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        if (factory == null || !factory.getDeclaringClassName().startsWith("org.paraph.")) {
            return List.of();
        }
        Class<?> room = ClassUtils.resolveClassName(factory.getDeclaringClassName(), beans.getBeanClassLoader());
        return Arrays.stream(room.getDeclaredMethods())
                .filter(method -> method.getName().equals(factory.getMethodName()))
                .map(Method::getParameterTypes)
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
