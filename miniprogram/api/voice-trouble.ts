/** Why there is no voice: the microphone is not allowed, it was too short, or the phone could not. */
export type VoiceTrouble = 'refused' | 'tooShort' | 'broken';
