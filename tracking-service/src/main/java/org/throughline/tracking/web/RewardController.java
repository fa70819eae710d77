package org.throughline.tracking.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.tracking.homework.Records;
import org.throughline.tracking.homework.UnknownHomework;
import org.throughline.tracking.rewards.ChooseReward;
import org.throughline.tracking.rewards.Reward;
import org.throughline.tracking.rewards.Rewards;
import org.throughline.tracking.web.Requests.RewardSaid;

/** What a client looks forward to after some practising, for the client's eyes only. */
@RestController
@RequestMapping("/api/v1/clients/{client}/reward")
class RewardController {

    private final Gate gate;
    private final ChooseReward choose;
    private final Rewards rewards;
    private final Records records;

    RewardController(Gate gate, ChooseReward choose, Rewards rewards, Records records) {
        this.gate = gate;
        this.choose = choose;
        this.rewards = rewards;
        this.records = records;
    }

    /**
     * What the client chose, and how far it is. 404 {@code not-found} where nothing was chosen.
     */
    @GetMapping
    RewardView reward(@PathVariable ClientId client) {
        var owner = gate.actAs(client);
        return rewards.find(owner, client)
                .filter(Reward::isWanted)
                .map(it -> RewardView.of(it, records.of(owner)))
                .orElseThrow(UnknownHomework::new);
    }

    /**
     * Chooses one, in the client's own words, after 1 to 100 times of practising; counting begins now. Replaces the one
     * before.
     */
    @PutMapping
    RewardView chooseReward(@PathVariable ClientId client, @Valid @RequestBody RewardSaid said) {
        var owner = gate.actAs(client);
        return RewardView.of(choose.choose(owner, said.text().strip(), said.after()), records.of(owner));
    }

    /**
     * Does without; also where there was none.
     */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeRewardBack(@PathVariable ClientId client) {
        choose.takeBack(gate.actAs(client));
    }
}
