package io.khabar.run.page;

import io.khabar.article.Rule;
import io.khabar.run.Cluster;
import io.khabar.run.RuleTopic;
import io.khabar.run.Service;
import java.io.IOException;

/** Does to a running service what the page asks for. */
record ServiceControls(Cluster cluster, Service service) implements AdminRoutes.Controls {
    @Override
    public void pause() {
        service.pause();
    }

    @Override
    public void resume() {
        service.resume();
    }

    @Override
    public void stop() {
        service.askToStop();
    }

    @Override
    public boolean enable(String id, boolean enabled) throws IOException, InterruptedException {
        RuleTopic topic = new RuleTopic(cluster);
        Rule rule = topic.rules().get(id);
        if (rule == null) {
            return false;
        }
        if (rule.getEnabled() != enabled) {
            topic.put(
                    id,
                    Rule.newBuilder(rule)
                            .setEnabled(enabled)
                            .setVersion(rule.getVersion() + 1)
                            .build());
        }
        return true;
    }
}
