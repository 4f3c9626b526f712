package org.paraph.autoconfigure;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Refuses an engine that was configured, by whatever means, with another data source or transaction manager than Paraph. */
final class SameDatabase extends AbstractProcessEnginePlugin {

    private final OneTransaction own;

    SameDatabase(OneTransaction own) {
        this.own = own;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (target(engine.getDataSource()) != target(own.dataSource())) {
            throw OneTransaction.refused("The engine uses the data source " + target(engine.getDataSource())
                    + ", while Paraph was given " + target(own.dataSource()) + ".");
        }
        if (!(engine instanceof SpringTransactionsProcessEngineConfiguration spring)
                || spring.getTransactionManager() != own.transactions()) {
            throw OneTransaction.refused("The engine does not use the transaction manager that Paraph was given, "
                    + own.transactions() + ".");
        }
    }

    private static DataSource target(DataSource given) {
        return given instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null
                ? proxy.getTargetDataSource()
                : given;
    }
}
