package org.paraph.authentication.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down every statement that is executed, and every savepoint: each is a round trip to the database. */
public final class CountedStatements extends DelegatingDataSource {

    private final List<String> executed = new CopyOnWriteArrayList<>();

    public CountedStatements(DataSource target) {
        super(target);
    }

    public List<String> during(Runnable work) {
        executed.clear();
        work.run();
        return List.copyOf(executed);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, connection, (name, args, result) -> {
            if (name.equals("setSavepoint")) {
                executed.add("SAVEPOINT");
            }
            return result instanceof PreparedStatement statement ? counted(statement, (String) args[0]) : result;
        });
    }

    private PreparedStatement counted(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (name, args, result) -> {
            if (name.startsWith("execute")) {
                executed.add(sql);
            }
            return result;
        });
    }

    private interface Watcher {
        Object saw(String method, Object[] args, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return watcher.saw(method.getName(), args, method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
