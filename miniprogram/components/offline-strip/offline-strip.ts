/** Says that the network is gone, and that nothing written is lost. Nothing to see while there is one. */
import { followsNetwork } from '../../behaviors/network';
import { PHASE_WORDS } from '../../words/phase';

Component({
  behaviors: [followsNetwork()],
  data: { w: PHASE_WORDS },
});
